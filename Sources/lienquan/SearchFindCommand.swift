//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Foundation
import Node
import Search

struct SearchFindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find records; what came since the last look is taken into the index first.",
        discussion: """
            Words, "phrases", -excluded, kind:, office:, from:, to:. Marks and capitals do
            not matter; Chinese text is found by its characters or its pinyin. Of messages
            the command says where, not what: read one with lienquan exchange show.

            EXAMPLES
              lienquan search --node node 'thuốc lá -"xì gà" from:2025-08'
              lienquan search --node node --kind message '"zhang wei"'
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("File with the passphrase of the offices' keys.", valueName: "file"))
    var officePassphraseFile: String?
    @Argument(help: "What to look for.") var query: String
    @Option(help: ArgumentHelp("declaration or message.", valueName: "kind")) var kind: String?
    @Option(help: "How many of each kind.") var limit = 20
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        let kind: String
        let id: String
        let offices: [String]
        let time: String?
        let type: String?
        let found: [String]
    }

    func validate() throws {
        guard (1...1_000).contains(limit) else { throw ValidationError("--limit must be between 1 and 1000") }
        guard kind.map({ SearchKind(rawValue: $0) != nil }) ?? true else {
            throw ValidationError(
                "--kind must be one of \(SearchKind.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        do {
            guard try !SearchQuery(query).isEmpty else { throw ValidationError("the query is empty") }
        } catch let error as SearchQueryError {
            throw ValidationError(Self.message(error))
        }
    }

    func run() async throws {
        let passphrase = try officePassphraseFile.map(PassphraseOption.read)
        try await node.open(creating: false, officePassphrase: passphrase) { node in
            let search = try NodeSearch(node)
            if !search.desk.analyzer.readsPinyin { StandardError.write("no table of readings: pinyin is left out\n") }
            try await search.indexer.catchUp(lookingAgain: true)
            var asked = try SearchQuery(query)
            if let kind = kind.flatMap(SearchKind.init(rawValue:)) { asked.kinds = [kind] }
            let reader = NodeSearch.operatorReader(login: NodeOption.actor)
            do {
                let answer = try await search.answer(asked, for: reader, limit: limit, after: nil)
                try write(answer, Int64(node.configuration.offsetMinutes ?? 0))
            } catch let error as SearchQueryError {
                throw CommandFailure(Self.message(error))
            }
        }
    }

    private func write(_ answer: SearchAnswer, _ zone: Int64) throws {
        let answers = answer.groups.flatMap { group in
            group.found.map { found in
                Answer(
                    kind: group.kind.rawValue,
                    id: found.record.document.id,
                    offices: found.record.document.offices.sorted(),
                    time: found.record.time.map { LayoutText.instant($0, offsetMinutes: Int16(zone)) },
                    type: found.record.label,
                    found: found.matches.map { match in
                        match.field + (found.record.showsText ? ": " + match.before + match.match + match.after : "")
                    }
                )
            }
        }
        if output.json { return try JSONAnswer.write(answers) }
        if answers.isEmpty { print("nothing found") }
        for answer in answers {
            let facts = [answer.kind, answer.id, answer.time?.prefix(10).description, answer.type] + answer.offices
            print(facts.compactMap(\.self).map(Self.line).joined(separator: "  "))
            for found in answer.found { print("    " + Self.line(found)) }
        }
        for group in answer.groups where group.isMore { print("there are more of kind \(group.kind.rawValue)") }
    }

    /// A text of others in one line, without what would steer a terminal.
    private static func line(_ text: String) -> String {
        let steering: Set<Unicode.GeneralCategory> = [.control, .format, .lineSeparator, .paragraphSeparator]
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { steering.contains($0.properties.generalCategory) ? " " : $0 }
            )
        )
    }

    private static func message(_ error: SearchQueryError) -> String {
        switch error {
        case .tooLong: "the query has more than \(SearchQuery.longest) characters"
        case .tooManyWords: "the query has more than \(SearchQuery.mostItems) words"
        case .noValue(let filter): "\(filter): has nothing behind it"
        case .unknownKind(let kind):
            "there is no kind \(line(kind)); use \(SearchKind.allCases.map(\.rawValue).joined(separator: ", "))"
        case .unreadableDate(let date): "\(line(date)) is no date; write 2025-08-12, 12/08/2025, 2025-08 or 2025"
        case .emptyPeriod(let from, let to): "the period ends before it begins: \(from) to \(to)"
        case .noWords: "there is no word in the query"
        }
    }
}
