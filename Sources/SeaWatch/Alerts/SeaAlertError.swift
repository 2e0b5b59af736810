//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Why an alert, a zone or a plot was not changed or kept.
package enum SeaAlertError: Error, Hashable, Sendable {
    case unknown(SeaAlertID)
    case alreadyTaken(SeaAlertID, by: String)
    case alreadyUsed(SeaAlertID)
    /// Somebody changed it since it was read.
    case changedMeanwhile(SeaAlertID)
    case reasonMissing

    package var message: Trilingual {
        switch self {
        case .unknown:
            Trilingual(vi: "Không có cảnh báo này.", zh: "没有这条警报。", en: "There is no such alert.")
        case .alreadyTaken(_, let officer):
            Trilingual(
                vi: "\(officer) đang xử lý cảnh báo này.",
                zh: "\(officer)正在处理这条警报。",
                en: "\(officer) is looking into this alert."
            )
        case .alreadyUsed:
            Trilingual(
                vi: "Cảnh báo này đã dẫn đến một vụ việc hoặc một thông điệp.",
                zh: "这条警报已形成案件或消息。",
                en: "A case or a message came of this alert."
            )
        case .changedMeanwhile:
            Trilingual(
                vi: "Có người đã thay đổi cảnh báo này; hãy xem lại.",
                zh: "这条警报刚被他人更改，请重新查看。",
                en: "Somebody changed this alert meanwhile; look at it again."
            )
        case .reasonMissing:
            Trilingual(vi: "Hãy ghi lý do.", zh: "请写明理由。", en: "Say why.")
        }
    }
}
