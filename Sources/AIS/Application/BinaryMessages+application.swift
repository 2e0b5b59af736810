//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension AddressedBinaryMessage {
    /// The content, read when its area code and function are known.
    public var application: ApplicationPayload {
        ApplicationPayload(area: designatedAreaCode, function: functionIdentifier, data: data)
    }
}

extension BinaryBroadcastMessage {
    /// The content, read when its area code and function are known.
    public var application: ApplicationPayload {
        ApplicationPayload(area: designatedAreaCode, function: functionIdentifier, data: data)
    }
}
