/// The innermost part of the integer product: 3 × 4 elements of C.
///
/// Each element is the sum of sixteen products at a time. Products of 16-bit numbers whose
/// neighbors are added are one instruction of x86 (pmaddwd), which does twice the work of a fused
/// multiply-add of floats; Int8 codes fit 16 bits, and their products 32.
struct IntegerTile {
  static let rows = 3
  static let columns = 4
  /// The elements of a packed vector that are multiplied at once.
  static let depth = 16

  private let row0: SIMD4<Int32>
  private let row1: SIMD4<Int32>
  private let row2: SIMD4<Int32>

  /// The products of three packed rows and four packed columns of `steps` times sixteen elements.
  @inline(__always)
  static func product(
    _ steps: Int, _ a: UnsafePointer<Int16>, _ b: UnsafePointer<Int16>
  ) -> IntegerTile {
    var (a, b) = (a, b)
    var row0 = RowSums()
    var row1 = RowSums()
    var row2 = RowSums()
    for _ in 0..<steps {
      let columns = (load(b), load(b + depth), load(b + 2 &* depth), load(b + 3 &* depth))
      row0.add(load(a), columns)
      row1.add(load(a + depth), columns)
      row2.add(load(a + 2 &* depth), columns)
      a += rows &* depth
      b += IntegerTile.columns &* depth
    }
    return IntegerTile(row0: row0.totals, row1: row1.totals, row2: row2.totals)
  }

  /// Adds this tile to a tile of C whose rows are `stride` apart.
  @inline(__always)
  func add(to c: UnsafeMutablePointer<Int32>, stride: Int) {
    Self.add(row0, to: c)
    Self.add(row1, to: c + stride)
    Self.add(row2, to: c + 2 &* stride)
  }

  /// Adds the first rows and columns of this tile to an incomplete tile of C.
  @inline(never)
  func add(to c: UnsafeMutablePointer<Int32>, stride: Int, rows: Int, columns: Int) {
    for (i, row) in [row0, row1, row2].prefix(rows).enumerated() {
      for j in 0..<min(columns, IntegerTile.columns) { c[i &* stride &+ j] &+= row[j] }
    }
  }

  @inline(__always)
  private static func add(_ row: SIMD4<Int32>, to c: UnsafeMutablePointer<Int32>) {
    let target = UnsafeMutableRawPointer(c)
    let sum = target.loadUnaligned(as: SIMD4<Int32>.self) &+ row
    target.storeBytes(of: sum, as: SIMD4<Int32>.self)
  }

  @inline(__always)
  private static func load(_ address: UnsafePointer<Int16>) -> SIMD16<Int16> {
    UnsafeRawPointer(address).loadUnaligned(as: SIMD16<Int16>.self)
  }
}

/// The sums of one row of A with four columns of B.
private struct RowSums {
  private var sum0 = PairSums()
  private var sum1 = PairSums()
  private var sum2 = PairSums()
  private var sum3 = PairSums()

  typealias Columns = (SIMD16<Int16>, SIMD16<Int16>, SIMD16<Int16>, SIMD16<Int16>)

  @inline(__always)
  mutating func add(_ row: SIMD16<Int16>, _ columns: Columns) {
    sum0.addProducts(row, columns.0)
    sum1.addProducts(row, columns.1)
    sum2.addProducts(row, columns.2)
    sum3.addProducts(row, columns.3)
  }

  /// The four sums over all lanes.
  var totals: SIMD4<Int32> {
    let first = Self.pairsAdded(sum0.halvesAdded, sum1.halvesAdded)
    let second = Self.pairsAdded(sum2.halvesAdded, sum3.halvesAdded)
    return Self.pairsAdded(first, second)
  }

  @inline(__always)
  private static func pairsAdded(_ x: SIMD4<Int32>, _ y: SIMD4<Int32>) -> SIMD4<Int32> {
    let both = SIMD8(lowHalf: x, highHalf: y)
    return both.evenHalf &+ both.oddHalf
  }
}

/// A running sum of products in eight lanes.
private struct PairSums {
  private var total = SIMD8<Int32>()
  /// The latest products enter the total one step late: added at once, the compiler would
  /// regroup the sums and no longer see the pairs that one instruction makes.
  private var latest = SIMD8<Int32>()

  /// Adds sixteen products, each pair of neighbors into one lane.
  @inline(__always)
  mutating func addProducts(_ x: SIMD16<Int16>, _ y: SIMD16<Int16>) {
    total &+= latest
    let products = Self.widened(x) &* Self.widened(y)
    latest = products.evenHalf &+ products.oddHalf
  }

  @inline(__always)
  var halvesAdded: SIMD4<Int32> {
    let sum = total &+ latest
    return sum.lowHalf &+ sum.highHalf
  }

  /// By halves, because the conversion of sixteen lanes is left to a loop.
  @inline(__always)
  private static func widened(_ x: SIMD16<Int16>) -> SIMD16<Int32> {
    SIMD16(
      lowHalf: SIMD8(truncatingIfNeeded: x.lowHalf),
      highHalf: SIMD8(truncatingIfNeeded: x.highHalf))
  }
}
