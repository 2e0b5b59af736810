//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Names that authors of rules and lists give.
enum GivenName {
    static func check(_ name: String, _ part: YAMLPart) throws(RuleFault) {
        let isName =
            name.utf8.first.map { $0 >= 0x61 && $0 <= 0x7A } == true
            && name.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F }
        guard isName, name.utf8.count <= 60 else {
            throw part.fault("a name is small letters, digits and underscores, beginning with a letter")
        }
        if Vocabulary.standard[name] != nil { throw part.fault("\"\(name)\" is the name of a field already") }
    }
}
