//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import CEL

struct CELCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cel",
        abstract: "Check the language of conditions (Common Expression Language).",
        subcommands: [CELTestCommand.self]
    )
}

struct CELTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run a conformance suite in the strict profile.",
        discussion: """
            FILE is a list of tests in JSON with file, section, name, expr and what is
            expected (value, typedResult or evalError). Prints passed and failed by
            section, then every failure with its expression and what came out.
            Ends with 1 when a test failed.

            EXAMPLES
              lienquan cel test cel-spec-scalar.json
              lienquan cel test cel-spec-scalar.json --json
            """
    )

    @Argument(help: "The suite, as JSON.") var file: String
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        struct Section: Encodable {
            let file: String
            let section: String
            let passed: Int
            let failed: Int
        }

        struct Failure: Encodable {
            let test: String
            let expression: String
            let reason: String
        }

        let passed: Int
        let failed: Int
        let sections: [Section]
        let failures: [Failure]
    }

    func run() async throws {
        let suite: ConformanceSuite
        do throws(ConformanceError) {
            suite = try ConformanceSuite(path: file)
        } catch {
            throw CommandFailure(error.description)
        }
        let report = suite.run()
        let answer = Self.answer(report)
        if output.json {
            try JSONAnswer.write(answer)
        } else {
            Self.show(answer)
        }
        if answer.failed > 0 { throw CommandFailure("\(answer.failed) of \(report.results.count) tests failed") }
    }

    private static func answer(_ report: ConformanceReport) -> Answer {
        Answer(
            passed: report.results.count - report.failures.count,
            failed: report.failures.count,
            sections: report.sections.map {
                Answer.Section(file: $0.file, section: $0.section, passed: $0.passed, failed: $0.failed)
            },
            failures: report.failures.map { result in
                Answer.Failure(
                    test: "\(result.test.file)/\(result.test.section)/\(result.test.name)",
                    expression: result.test.expr,
                    reason: result.failure ?? ""
                )
            }
        )
    }

    private static func show(_ answer: Answer) {
        for section in answer.sections {
            print("\(section.file)/\(section.section): \(section.passed) passed, \(section.failed) failed")
        }
        for failure in answer.failures {
            print("\(failure.test)\n  \(failure.expression)\n  \(failure.reason)")
        }
        print("\(answer.passed) passed, \(answer.failed) failed")
    }
}
