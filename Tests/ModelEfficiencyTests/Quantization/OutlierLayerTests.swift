import Testing

@testable import ModelEfficiency

struct OutlierLayerTests {
  @Test(arguments: OutlierLayer.Signs.allCases)
  func plantedFeaturesAreTheOnlyOutliers(signs: OutlierLayer.Signs) {
    let layer = OutlierLayer(
      tokens: 256, features: 200, outputs: 3, outliers: 4, signs: signs, seed: 7)
    #expect(layer.outlierFeatures == [25, 75, 125, 175])
    #expect(LLMInt8.outlierFeatures(of: layer.activations) == layer.outlierFeatures)
    let values = layer.outlierFeatures.map { j in
      layer.activations.column(j).filter { abs($0) >= 6 }
    }
    for (k, outliers) in values.enumerated() {
      let mean = outliers.reduce(0) { $0 + abs($1) } / Float(outliers.count)
      #expect(abs(mean - (20 + 40 * Float(k) / 3)) < 0.5)
      switch signs {
      case .alike: #expect(outliers.allSatisfy { $0 > 0 })
      case .byFeature: #expect(outliers.allSatisfy { ($0 > 0) == (k % 2 == 0) })
      case .byChance: #expect(outliers.contains { $0 > 0 } && outliers.contains { $0 < 0 })
      }
      #expect((0.6...0.9).contains(Double(outliers.count) / 256))
    }
  }

  @Test func layersWithoutOutliersHaveNone() {
    let layer = OutlierLayer(tokens: 50, features: 40, outputs: 2, outliers: 0, seed: 1)
    #expect(LLMInt8.outlierFeatures(of: layer.activations).isEmpty)
    let single = OutlierLayer(tokens: 50, features: 40, outputs: 2, outliers: 1, seed: 1)
    #expect(single.outlierFeatures == [20])
  }

  @Test func censusByHand() throws {
    let census = OutlierCensus(layers: [[[7, 0], [8, 1]]])
    let feature = try #require(census.features.first)
    #expect(census.features.count == 1)
    #expect(feature.index == 0 && feature.layers == 1 && feature.positions == 1)
    #expect(feature.quartiles == [7.25, 7.5, 7.75] && feature.isOneSided)
  }

  @Test func censusLeavesOutRareFeatures() {
    // Of five layers with ten positions each, feature 0 has an outlier in one layer (20 %), at
    // three positions; feature 1 in two layers (40 %), at two positions (4 %); feature 2 in two,
    // at three (6 %), of both signs.
    let layers = (0..<5).map { layer in
      Matrix(rows: 10, columns: 3) { i, j in
        switch j {
        case 0: layer == 0 && i < 3 ? 9 : 0
        case 1: layer < 2 && i == 0 ? 9 : 0
        default: layer == 0 && i < 2 ? 9 : layer == 1 && i == 0 ? -9 : 0
        }
      }
    }
    #expect(OutlierCensus(layers: layers).features.map(\.index) == [2])
    #expect(OutlierCensus(layers: layers).features.allSatisfy { !$0.isOneSided })
    let all = OutlierCensus(layers: layers, leastLayers: 0, leastPositions: 0)
    #expect(all.features.map(\.index) == [0, 1, 2])
    #expect(all.features.map(\.layers) == [0.2, 0.4, 0.4])
    #expect(all.features.map(\.positions) == [0.06, 0.04, 0.06])
  }
}
