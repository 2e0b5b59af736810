//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Foundation
#endif

/// How a margin becomes the number that the model was trained to predict.
enum Link: Hashable, Sendable {
    /// Regression: the margin is the prediction.
    case identity
    /// XGBoost's `binary:logistic`, in `Float` with its guard terms, so that results agree to the last bit.
    case logistic
    /// LightGBM's `binary sigmoid:k`, in `Double`.
    case scaledLogistic(Double)

    func callAsFunction(_ margin: Float) -> Float {
        switch self {
        case .identity:
            return margin
        case .logistic:
            // 88.7: e^x overflows a Float beyond it. 1e-16 vanishes beside 1 and is kept only for the order of work.
            let exponent = min(-margin, 88.7)
            return 1 / (expf(exponent) + 1 + 1e-16)
        case .scaledLogistic(let scale):
            return Float(1 / (1 + exp(-scale * Double(margin))))
        }
    }

    /// The margin at which scoring starts when the file states a `base_score`.
    func margin(ofBaseScore score: Float) -> Float {
        switch self {
        case .identity, .scaledLogistic: score
        case .logistic: -logf(1 / score - 1)
        }
    }
}
