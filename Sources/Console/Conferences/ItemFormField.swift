//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One field of a form for an item of a book.
struct ItemFormField: Sendable {
    let name: String
    let caption: String
    let entered: String
    /// BCP 47 of what is written there; nil for codes and numbers.
    let tag: String?
    let isArea: Bool
    let isSelect: Bool
    /// Of an input: `text`, `date`, `time`, `email`, `tel`.
    let type: String
    let options: [SelectChoice]
    let isRequired: Bool
    let hint: String?
    let isWide: Bool

    static func input(
        _ name: String,
        _ caption: String,
        _ entered: String,
        type: String = "text",
        isRequired: Bool = false,
        hint: String? = nil
    ) -> ItemFormField {
        ItemFormField(
            name: name,
            caption: caption,
            entered: entered,
            tag: nil,
            isArea: false,
            isSelect: false,
            type: type,
            options: [],
            isRequired: isRequired,
            hint: hint,
            isWide: false
        )
    }

    static func area(_ name: String, _ caption: String, _ entered: String, tag: String? = nil, hint: String? = nil)
        -> ItemFormField
    {
        ItemFormField(
            name: name,
            caption: caption,
            entered: entered,
            tag: tag,
            isArea: true,
            isSelect: false,
            type: "text",
            options: [],
            isRequired: false,
            hint: hint,
            isWide: tag == nil
        )
    }

    static func select(_ name: String, _ caption: String, _ options: [SelectChoice]) -> ItemFormField {
        ItemFormField(
            name: name,
            caption: caption,
            entered: "",
            tag: nil,
            isArea: false,
            isSelect: true,
            type: "text",
            options: options,
            isRequired: false,
            hint: nil,
            isWide: false
        )
    }
}
