//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Takes the records a reader refuses.
package protocol RejectSink: Sendable {
    func add(_ reject: Reject)
}

/// Forgets refused records; the reader counts them itself.
package struct RejectCount: RejectSink {
    package init() {}
    package func add(_ reject: Reject) {}
}
