//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Intake

/// `--mapping`: which column of a file is which field.
struct MappingOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A built-in mapping (\(ColumnMapping.builtInNames.joined(separator: ", "))) or a mapping's JSON file.",
            discussion: "\"lienquan mapping suggest FILE\" makes one from a file.",
            valueName: "name|file"
        )
    )
    var mapping: String

    /// - Throws: ``IntakeError``
    func load() throws(IntakeError) -> ColumnMapping {
        try ColumnMapping.load(mapping)
    }
}
