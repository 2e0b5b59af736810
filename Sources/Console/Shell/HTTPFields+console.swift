//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird

extension HTTPFields {
    /// A field by a name that is not among those HTTPTypes knows.
    subscript(named name: String) -> String? {
        get { Element.Name(name).flatMap { self[$0] } }
        set {
            guard let name = Element.Name(name) else { return }
            self[name] = newValue
        }
    }
}
