extension Symbols {
  /// Operators between two terms or factors.
  static let binary: [String: String] = [
    "times": "×", "cdot": "⋅", "odot": "⊙", "otimes": "⊗", "oplus": "⊕", "ominus": "⊖",
    "oslash": "⊘", "pm": "±", "mp": "∓", "div": "÷", "setminus": "∖", "cup": "∪", "cap": "∩",
    "sqcup": "⊔", "sqcap": "⊓", "circ": "∘", "bullet": "∙", "star": "⋆", "ast": "∗", "wedge": "∧",
    "land": "∧", "vee": "∨", "lor": "∨", "dagger": "†", "bmod": "mod",
  ]

  /// Relations.
  static let relations: [String: String] = [
    "le": "≤", "leq": "≤", "leqslant": "⩽", "ge": "≥", "geq": "≥", "geqslant": "⩾", "lt": "<",
    "gt": ">", "ne": "≠", "neq": "≠", "equiv": "≡", "approx": "≈", "sim": "∼", "simeq": "≃",
    "cong": "≅", "propto": "∝", "ll": "≪", "gg": "≫", "lesssim": "≲", "gtrsim": "≳", "prec": "≺",
    "succ": "≻", "preceq": "⪯", "succeq": "⪰", "in": "∈", "ni": "∋", "notin": "∉", "subset": "⊂",
    "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇", "perp": "⊥", "mid": "∣", "nmid": "∤",
    "parallel": "∥", "coloneqq": "≔", "triangleq": "≜", "vdash": "⊢", "models": "⊨",
    "asymp": "≍", "doteq": "≐",
  ]

  /// Arrows, which are relations too.
  static let arrows: [String: String] = [
    "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←", "leftrightarrow": "↔",
    "Rightarrow": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔", "mapsto": "↦",
    "longrightarrow": "⟶", "longleftarrow": "⟵", "Longrightarrow": "⟹", "Longleftarrow": "⟸",
    "longmapsto": "⟼", "implies": "⟹", "impliedby": "⟸", "iff": "⟺", "uparrow": "↑",
    "downarrow": "↓", "updownarrow": "↕", "Uparrow": "⇑", "Downarrow": "⇓", "nearrow": "↗",
    "searrow": "↘", "hookrightarrow": "↪", "rightsquigarrow": "⇝",
  ]
}
