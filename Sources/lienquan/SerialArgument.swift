//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import PKI
import X509

/// The number of a certificate on the command line.
enum SerialArgument {
    static func read(_ text: String) throws -> Certificate.SerialNumber {
        guard let serial = Certificate.SerialNumber(hexadecimal: text) else {
            throw CommandFailure("\(text) is no number of a certificate; \"lienquan pki list\" prints them")
        }
        return serial
    }
}
