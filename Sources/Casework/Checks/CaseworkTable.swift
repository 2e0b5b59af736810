//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// The tables of this context that come with the product.
enum CaseworkTable {
    static func data(_ name: String) throws(DirectoryError) -> Data {
        // Not `resourceURL`: it names the bundle on some systems and the folder `Resources` in it on others.
        let url = Bundle.module.bundleURL.appending(path: "Resources/\(name)")
        guard FileManager.default.fileExists(atPath: url.path) else { throw .missing(table: name) }
        do {
            return try Data(contentsOf: url)
        } catch {
            throw .unreadable(table: name, reason: error.localizedDescription)
        }
    }
}
