import Testing

@testable import ModelEfficiency
