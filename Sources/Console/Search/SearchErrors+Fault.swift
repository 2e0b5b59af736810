//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Search

extension Fault {
    init(search error: SearchQueryError) {
        switch error {
        case .tooLong: self.init(.badRequest, "search-too-long", ["limit": "\(SearchQuery.longest)"])
        case .tooManyWords: self.init(.badRequest, "search-too-many", ["limit": "\(SearchQuery.mostItems)"])
        case .noValue(let filter): self.init(.badRequest, "search-no-value", ["filter": filter])
        case .unknownKind(let kind):
            self.init(
                .badRequest,
                "search-kind",
                ["kind": kind, "kinds": SearchKind.allCases.map(\.rawValue).joined(separator: ", ")]
            )
        case .unreadableDate(let date): self.init(.badRequest, "search-date", ["date": date])
        case .emptyPeriod(let from, let to): self.init(.badRequest, "search-period", ["from": from, "to": to])
        case .noWords: self.init(.badRequest, "search-no-words")
        }
    }
}
