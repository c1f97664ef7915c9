/// Letters that have a name.
enum Letters {
  /// Lowercase Greek, slanted like all variables.
  static let lowercaseGreek: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "zeta": "ζ",
    "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "omicron": "ο", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ",
    "phi": "ϕ", "chi": "χ", "psi": "ψ", "omega": "ω", "varepsilon": "ε", "vartheta": "ϑ",
    "varkappa": "ϰ", "varpi": "ϖ", "varrho": "ϱ", "varsigma": "ς", "varphi": "φ",
  ]

  /// Uppercase Greek, upright in TeX.
  static let uppercaseGreek: [String: String] = [
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
  ]

  /// The letter that a command names.
  static func identifier(named name: String) -> Identifier? {
    if let letter = lowercaseGreek[name] { return Identifier(letters: letter, alphabet: .italic) }
    return uppercaseGreek[name].map { Identifier(letters: $0, alphabet: .upright) }
  }
}
