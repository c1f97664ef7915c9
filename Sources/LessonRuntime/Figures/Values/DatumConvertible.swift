/// What can be plotted: the numbers of lessons and of the engine, without conversion by the author.
public protocol DatumConvertible {
  /// The number as figures store it.
  var datum: Datum { get }
}

extension Double: DatumConvertible {
  /// The number as figures store it.
  public var datum: Datum { Datum(self) }
}

extension Float: DatumConvertible {
  /// The number as figures store it.
  public var datum: Datum { Datum(self) }
}

extension Int: DatumConvertible {
  /// The number as figures store it; exact up to 2⁵³.
  public var datum: Datum { .finite(Double(self)) }
}

extension Datum: DatumConvertible {
  /// The number itself.
  public var datum: Datum { self }
}
