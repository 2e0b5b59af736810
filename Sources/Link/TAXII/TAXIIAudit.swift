//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import TAXII

/// Is told who read what. Told with every request, so that it must not wait for anything.
package protocol TAXIIAudit: Sendable {
    /// An account read a part of a collection.
    func read(_ reading: TAXIIReading, of root: String, by account: String)
}
