import Testing

@testable import Tangling
