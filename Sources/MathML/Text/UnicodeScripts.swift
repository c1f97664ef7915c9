/// Sub- and superscripts that Unicode has as characters.
enum UnicodeScripts {
  /// The text as superscript characters; nil if one of them is missing.
  ///
  /// Example: `−1` gives `⁻¹`.
  static func raised(_ text: String) -> String? { map(text, superscripts) }

  /// The text as subscript characters; nil if one of them is missing.
  ///
  /// Example: `ij` gives `ᵢⱼ`; `q` has none.
  static func lowered(_ text: String) -> String? { map(text, subscripts) }

  private static func map(_ text: String, _ table: [Character: Character]) -> String? {
    let characters = text.compactMap { table[$0] }
    return characters.count == text.count ? String(characters) : nil
  }

  private static func table(_ plain: String, _ scripts: String) -> [Character: Character] {
    Dictionary(uniqueKeysWithValues: zip(plain, scripts))
  }

  private static let superscripts = table(
    "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθϕχ⊤′∗∘",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡᵀ′*°")

  private static let subscripts = table(
    "0123456789+−=()aehijklmnoprstuvxβγρϕχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")
}
