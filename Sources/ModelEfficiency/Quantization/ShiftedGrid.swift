/// The grid of a group of weights whose zero point need not be whole: ŵ = s(q − z).
struct ShiftedGrid {
  let scale: Float
  var zeroPoint: Float
  let lastCode: Float

  /// q = clamp(round(w/s + z), 0, 2ᵇ − 1), as a whole float.
  func code(of weight: Float) -> Float {
    let q = (weight / scale + zeroPoint).rounded(.toNearestOrEven)
    return Float.minimum(Float.maximum(q, 0), lastCode)
  }

  /// The codes of some weights.
  func codes(of weights: ArraySlice<Float>) -> [UInt8] { weights.map { UInt8(code(of: $0)) } }

  /// w − ŵ.
  func error(of weight: Float) -> Float { weight - scale * (code(of: weight) - zeroPoint) }

  /// Σ|w − ŵ|ᵖ.
  func objective(_ weights: ArraySlice<Float>, exponent: Float) -> Double {
    weights.reduce(0) { sum, weight in
      let magnitude = abs(error(of: weight))
      return sum + Double(Elementary.exp(exponent * Elementary.log(magnitude)))
    }
  }

  /// z = mean(q − (w − e)/s), where e is what is forgiven of the error w − ŵ.
  mutating func center(on weights: ArraySlice<Float>, forgiving: (Float) -> Float) {
    let sum = weights.reduce(0.0) { sum, weight in
      let forgiven = forgiving(error(of: weight))
      return sum + Double(code(of: weight) - (weight - forgiven) / scale)
    }
    zeroPoint = Float(sum / Double(weights.count))
  }
}
