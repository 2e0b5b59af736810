//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules

/// What an officer typed into the form of a list.
struct ListForm: Sendable {
    var isNew = true
    var name = ""
    var kind = ReferenceList.Kind.codes
    var title = Trilingual(vi: "", zh: "", en: "")
    var source = ""
    /// Rows as ``ListTable`` reads them.
    var entries = ""

    init() {}

    init(_ list: ReferenceList) {
        isNew = false
        name = list.name
        kind = list.kind
        title = list.title
        source = list.source
        entries = ListTable.text(list)
    }

    init(_ form: FormFields) {
        isNew = form["is_new"] == "1"
        name = form["name"] ?? ""
        kind = form["kind"].flatMap { ReferenceList.Kind(rawValue: $0) } ?? .codes
        title = Trilingual(vi: form["title_vi"] ?? "", zh: form["title_zh"] ?? "", en: form["title_en"] ?? "")
        source = form["source"] ?? ""
        entries = form.raw("entries")
    }

    /// The list that the form describes; a title in one language stands for the others.
    ///
    /// - Throws: ``RuleFault``, ``ListTable/Fault``
    func list() throws -> ReferenceList {
        let any = [title.vi, title.en, title.zh].first { !$0.isEmpty } ?? ""
        if any.isEmpty { throw RuleFault("title", "") }
        if source.isEmpty { throw RuleFault("source", "") }
        func filled(_ text: String) -> String { text.isEmpty ? any : text }
        return ReferenceList(
            name: name,
            kind: kind,
            title: Trilingual(vi: filled(title.vi), zh: filled(title.zh), en: filled(title.en)),
            source: source,
            entries: try ListTable.entries(entries, kind)
        )
    }
}
