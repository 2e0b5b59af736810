//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Console
import Customs
import Rules

struct RulesNamesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "List the names that a condition may use.",
        discussion: """
            Prints one name a line: the name, its type, what it means. First come the columns of
            a declaration, then what is computed from them. A name followed by "later" may get its
            value only after lodging.

            EXAMPLES
              lienquan rules names
              lienquan rules names --lang vi
              lienquan rules names --json
            """
    )

    @Option(help: "Language of the meanings: vi, zh or en.") var lang = Language.en
    @OptionGroup var output: OutputOptions

    struct Name: Encodable {
        let name: String
        let type: String
        let meaning: String
        let later: Bool
    }

    func run() async throws {
        let catalogue = try ConsoleResources.catalogue()
        let names = Vocabulary.standard.variables.map { variable in
            Name(
                name: variable.name,
                type: variable.type.rawValue,
                meaning: variable.title?[lang] ?? catalogue.text("field." + variable.name, lang),
                later: variable.comesLater
            )
        }
        if output.json { return try JSONAnswer.write(names) }
        for name in names {
            print("\(name.name)\t\(name.type)\t\(name.meaning)\(name.later ? "\tlater" : "")")
        }
    }
}
