//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// An id that a phone made for a draft or a photo, in the one way in which it is written.
struct FieldID: Hashable, Sendable {
    let text: String

    /// Nil for anything but a UUID.
    init?(_ text: String) {
        guard text.utf8.count == 36, let id = UUID(uuidString: text) else { return nil }
        self.text = id.uuidString.lowercased()
    }
}
