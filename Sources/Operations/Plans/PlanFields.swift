//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs

/// Reads members of an object that came from the other side.
struct PlanFields {
    private let json: JSONValue

    init(_ json: JSONValue) {
        self.json = json
    }

    func text(_ name: String) throws(ActionPlanError) -> String {
        guard let text = json[name]?.text, !text.isEmpty, text.count <= PlanTerms.longestText else {
            throw .unreadable
        }
        return text
    }

    func optionalText(_ name: String) throws(ActionPlanError) -> String? {
        json[name] == nil ? nil : try text(name)
    }

    func date(_ name: String) throws(ActionPlanError) -> CalendarDate {
        guard let date = CalendarDate(iso8601: try text(name)) else { throw .unreadable }
        return date
    }

    func list(_ name: String, most: Int) throws(ActionPlanError) -> [JSONValue] {
        guard let elements = json[name]?.elements, elements.count <= most else { throw .unreadable }
        return elements
    }
}
