//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation
import Mustache

/// The folder of templates, texts and static files that comes with the target.
package enum ConsoleResources {
    package static func folder(_ name: String) throws -> URL {
        let folder = Bundle.module.bundleURL.appendingPathComponent("Resources").appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw ConsoleError.resourceMissing(name)
        }
        return folder
    }

    /// The texts of the pages.
    package static func catalogue() throws -> Catalogue {
        try Catalogue(folder: folder("Locales"))
    }

    static func templates() async throws -> MustacheLibrary {
        try await MustacheLibrary(directory: folder("Templates").path)
    }
}
