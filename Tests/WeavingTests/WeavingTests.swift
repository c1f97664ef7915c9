import Testing

@testable import Weaving
