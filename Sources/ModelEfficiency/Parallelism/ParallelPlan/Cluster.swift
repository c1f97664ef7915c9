/// Equal devices in equal nodes, fast links within a node and slower ones between nodes.
public struct Cluster: Hashable, Sendable {
  /// The number of nodes.
  public let nodes: Int
  /// The devices in each node.
  public let devicesPerNode: Int
  /// The bytes of memory of a device.
  public let memoryPerDevice: Int
  /// The floating-point operations that a device completes in a second, in practice.
  public let operationsPerSecond: Double
  /// A link within a node.
  public let inside: Link
  /// A device's share of the link between nodes.
  public let between: Link

  /// Creates a cluster.
  ///
  /// - Precondition: all sizes are positive and finite, and there are at most 2⁴⁰ devices.
  public init(
    nodes: Int, devicesPerNode: Int, memoryPerDevice: Int, operationsPerSecond: Double,
    inside: Link, between: Link
  ) {
    precondition(
      nodes > 0 && devicesPerNode > 0 && memoryPerDevice > 0
        && operationsPerSecond >= 1 / Link.longest && operationsPerSecond.isFinite,
      "\(nodes) nodes of \(devicesPerNode) devices with \(memoryPerDevice) bytes and "
        + "\(operationsPerSecond) operations/s: give positive, finite numbers")
    precondition(
      ExactSize.product(nodes, devicesPerNode).isAtMost(ParallelPlan.mostDevices),
      "\(nodes) nodes of \(devicesPerNode) devices: give at most \(ParallelPlan.mostDevices) in all"
    )
    self.nodes = nodes
    self.devicesPerNode = devicesPerNode
    self.memoryPerDevice = memoryPerDevice
    self.operationsPerSecond = operationsPerSecond
    self.inside = inside
    self.between = between
  }

  /// The number of all devices.
  public var devices: Int { nodes * devicesPerNode }

  /// The slowest link among `span` devices with consecutive numbers, if they start at a node.
  func link(across span: Int) -> Link { span <= devicesPerNode ? inside : between }
}
