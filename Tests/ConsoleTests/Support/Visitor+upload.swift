//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Officers

extension Visitor {
    /// Sends a file as a browser's form does, the token first.
    func upload(_ path: String, _ name: String, _ content: String, as role: Officer.Role) async throws -> Page {
        let csrf = try desk.session(role).csrf
        let body =
            "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(csrf)\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n\(content)\r\n--x--\r\n"
        return try await send(
            path,
            .post,
            as: role,
            headers: [.contentType: "multipart/form-data; boundary=x"],
            body: body
        )
    }
}
