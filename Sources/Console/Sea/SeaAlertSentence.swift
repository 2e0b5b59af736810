package import SeaWatch
package struct SeaAlertSentence: Sendable {
    package init(words: Words, format: LocalFormat) {}
    package func headline(_ alert: SeaAlert, names: [UInt32: String] = [:], zone: String? = nil) -> String { "" }
    package func reasons(_ alert: SeaAlert) -> [String] { [] }
}
