//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser

/// How much of a bundle files of messages may take.
enum AttachmentRoom: ExpressibleByArgument {
    case all
    case megabytes(Int64)

    init?(argument: String) {
        switch argument {
        case "all": self = .all
        case "none": self = .megabytes(0)
        default:
            guard let number = Int64(argument), (0...1_000_000_000).contains(number) else { return nil }
            self = .megabytes(number)
        }
    }

    /// Nil for all.
    var bytes: Int64? {
        switch self {
        case .all: nil
        case .megabytes(let number): number * 1_000_000
        }
    }

    var defaultValueDescription: String {
        switch self {
        case .all: "all"
        case .megabytes(let number): "\(number)"
        }
    }
}
