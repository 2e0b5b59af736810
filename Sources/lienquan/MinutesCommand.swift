import ArgumentParser

struct MinutesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "minutes",
        abstract: "Hand signed minutes on, and check them without a node.",
        subcommands: [MinutesListCommand.self, MinutesExportCommand.self, MinutesVerifyCommand.self]
    )
}
