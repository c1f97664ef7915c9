import Testing

@testable import ModelEfficiency

struct KMeansQuantizerTests {
  let lectureMatrix: Matrix = [
    [2.09, -0.98, 1.48, 0.09], [0.05, -0.14, -1.08, 2.12],
    [-0.91, 1.92, 0, -1.03], [1.87, 0, 1.53, 1.49],
  ]

  @Test func docstringExamples() throws {
    let weight: Matrix = [[0, 1, 5]]
    let quantized = try KMeansQuantizer(clusters: 2).quantized(weight)
    #expect(quantized.centroids == [0.5, 5])
    #expect(quantized.indices == [0, 0, 1])
    let step = CodebookMatrix(weight, nearestIn: [0, 2])
    #expect(step.indices == [0, 0, 1])
    #expect(step.updated(for: weight).centroids == [0.5, 5])
    let best = try KMeansQuantizer(clusters: 2).optimum(of: [[5, 0, 6, 1]])
    #expect(best.centroids == [0.5, 5.5])
    #expect(best.indices == [1, 0, 1, 0])
  }

  @Test func lectureMatrixHasTheCodebookOfTheSlide() throws {
    let quantized = try KMeansQuantizer(clusters: 4).quantized(lectureMatrix)
    #expect(quantized.indices == [3, 0, 2, 1, 1, 1, 0, 3, 0, 3, 1, 0, 3, 1, 2, 2])
    for (centroid, slide) in zip(quantized.centroids, [-1, 0, 1.5, 2] as [Float]) {
      #expect(abs(centroid - slide) < 1e-6)
    }
    // By hand: 0.0158 + 0.0302 + 0.0014 + 0.0458 = 0.0932.
    let error = (lectureMatrix - quantized.dequantized()).frobeniusNorm
    #expect(abs(error * error - 0.0932) < 1e-6)
  }

  @Test(arguments: try KMeansFixture.all())
  func endsWhereNumPyEnds(fixture: KMeansFixture) throws {
    for outcome in fixture.starts {
      let quantizer = KMeansQuantizer(
        clusters: fixture.clusters, initialization: outcome.initialization)
      let steps = try quantizer.steps(of: fixture.weight)
      let last = try #require(steps.last)
      #expect(last.indices == outcome.indices)
      for (centroid, expected) in zip(last.centroids, outcome.centroids) {
        #expect(abs(Double(centroid) - expected) < 1e-6)
      }
      let error = (fixture.weight - last.dequantized()).frobeniusNorm
      #expect(abs(error * error - outcome.squaredError) < 1e-5)
      #expect(try quantizer.quantized(fixture.weight) == last)
    }
  }

  @Test(arguments: try KMeansFixture.all())
  func optimumIsTheBestOfAllPartitions(fixture: KMeansFixture) throws {
    let best = try KMeansQuantizer(clusters: fixture.clusters).optimum(of: fixture.weight)
    let error = (fixture.weight - best.dequantized()).frobeniusNorm
    #expect(abs(error * error - fixture.optimum) < 1e-5)
  }

  @Test(
    arguments: [CodebookInitialization.linear, .density, .random(seed: 5)], [1, 2, 7, 16])
  func noUpdateIncreasesTheErrorAndNoneBeatsTheOptimum(
    initialization: CodebookInitialization, clusters: Int
  ) throws {
    var random = SplitMix64(seed: UInt64(clusters))
    let weight = Matrix.normal(rows: 8, columns: 32, using: &random)
    let quantizer = KMeansQuantizer(clusters: clusters, initialization: initialization)
    let errors = try quantizer.steps(of: weight).map { (weight - $0.dequantized()).frobeniusNorm }
    for (before, after) in zip(errors, errors.dropFirst()) { #expect(after <= before + 1e-6) }
    let best = try (weight - quantizer.optimum(of: weight).dequantized()).frobeniusNorm
    #expect(best <= errors[errors.count - 1] + 1e-6)
  }

  @Test func centroidsAscendAfterALinearStart() throws {
    var random = SplitMix64(seed: 2)
    let weight = Matrix.normal(rows: 1, columns: 500, using: &random)
    for codebook in try KMeansQuantizer(clusters: 64).steps(of: weight) {
      #expect(codebook.centroids == codebook.centroids.sorted())
    }
  }

  @Test func aCentroidWithoutWeightsStays() throws {
    // Linear starts: 0, 5, 10; nothing is near 5.
    let quantized = try KMeansQuantizer(clusters: 3).quantized([[0, 1, 9, 10]])
    #expect(quantized.centroids == [0.5, 5, 9.5])
    #expect(quantized.populations == [2, 0, 2])
  }

  @Test func aWeightHalfwayGoesToTheLowerIndex() {
    let quantized = CodebookMatrix([[1, -1]], nearestIn: [0, 2, -2])
    #expect(quantized.indices == [0, 0])
  }

  @Test func constantWeightsAreExact() throws {
    for initialization in [CodebookInitialization.linear, .density, .random(seed: 0)] {
      let quantizer = KMeansQuantizer(clusters: 4, initialization: initialization)
      #expect(try quantizer.quantized([[3, 3], [3, 3]]).dequantized() == [[3, 3], [3, 3]])
      #expect(try quantizer.quantized([[0, 0]]).dequantized() == [[0, 0]])
      #expect(try quantizer.optimum(of: [[3, 3]]).dequantized() == [[3, 3]])
    }
  }

  @Test func noUpdatesLeaveTheStart() throws {
    let quantizer = KMeansQuantizer(clusters: 2, updateLimit: 0)
    #expect(try quantizer.quantized([[0, 1, 5]]).centroids == [0, 5])
    #expect(try quantizer.steps(of: [[0, 1, 5]]).count == 1)
  }

  @Test func startsAreThoseOfTheirNames() {
    let weights: [Float] = [9, 0, 2, 1]
    #expect(CodebookInitialization.linear.centroids(for: weights, clusters: 4) == [0, 3, 6, 9])
    #expect(CodebookInitialization.density.centroids(for: weights, clusters: 4) == [0, 1, 2, 9])
    #expect(CodebookInitialization.density.centroids(for: weights, clusters: 2) == [1, 9])
    #expect(CodebookInitialization.linear.centroids(for: weights, clusters: 1) == [4.5])
    let random = CodebookInitialization.random(seed: 1).centroids(for: weights, clusters: 3)
    #expect(Set(random).count == 3 && Set(random).isSubset(of: Set(weights)))
    #expect(random == random.sorted())
    #expect(CodebookInitialization.random(seed: 1).centroids(for: [7], clusters: 2) == [7, 7])
  }

  @Test func bitsCountIndicesAndCodebook() throws {
    let quantized = try KMeansQuantizer(clusters: 4).quantized(lectureMatrix)
    #expect(quantized.bitsPerWeight == 10)
    #expect(
      [1, 2, 3, 4, 5, 16, 17, 256].map(CodebookMatrix.bitsPerIndex) == [0, 1, 2, 2, 3, 4, 5, 8])
  }

  @Test func unfitInputsAreNamed() {
    func error(_ weight: Matrix, clusters: Int = 2) -> QuantizationError? {
      do throws(QuantizationError) {
        _ = try KMeansQuantizer(clusters: clusters).quantized(weight)
        return nil
      } catch {
        return error
      }
    }
    #expect(error([[1]], clusters: 0) == .clustersOutOfRange(0))
    #expect(error([[1]], clusters: 257) == .clustersOutOfRange(257))
    #expect(error(Matrix(rows: 3, columns: 0)) == .emptyMatrix)
    #expect(error([[1, .nan]]) == .notFinite(row: 0, column: 1))
    #expect(error([[1], [-.infinity]]) == .notFinite(row: 1, column: 0))
    #expect(error([[1], [2e38]]) == .tooLarge(row: 1, column: 0))
    #expect(error([[1, 2]], clusters: 256) == nil)
    #expect(throws: QuantizationError.emptyMatrix) {
      try KMeansQuantizer(clusters: 2).optimum(of: Matrix(rows: 0, columns: 0))
    }
  }
}
