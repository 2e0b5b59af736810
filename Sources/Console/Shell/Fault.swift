//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Custody
import Evidence
import Exchange
import Hummingbird
import Lookouts
import Officers
import Operations
import Rules
import SeaWatch
import Search
import Statistics
import Targeting

/// An error as the outside world is told of it: a status, the key of a text and what fills the text.
struct Fault: Sendable {
    let status: HTTPResponse.Status
    /// The key below `error.` in the catalogue, and the last segment of a problem's type.
    let code: String
    var values: [String: String] = [:]
    var retryAfter: Int64?

    init(_ status: HTTPResponse.Status, _ code: String, _ values: [String: String] = [:], retryAfter: Int64? = nil) {
        self.status = status
        self.code = code
        self.values = values
        self.retryAfter = retryAfter
    }

    init(_ error: any Error) {
        switch error {
        case let error as ConsoleError: self.init(console: error)
        case let error as LoginError: self.init(login: error)
        case let error as OfficerError: self.init(officer: error)
        case let error as DelegationError: self.init(delegation: error)
        case let error as FindingError: self.init(finding: error)
        case let error as ImportError: self.init(importing: error)
        case let error as ScoringError: self.init(scoring: error)
        case let error as RuleRefusal: self.init(rule: error)
        case let error as RuleStoreError: self.init(ruleStore: error)
        case let error as WatchlistRefusal: self.init(watchlist: error)
        case let error as LookoutStoreError: self.init(lookoutStore: error)
        case let error as CaseError: self.init(casework: error)
        case let error as FieldReportError: self.init(field: error)
        case let error as OverrideError: self.init(override: error)
        case let error as DeskError: self.init(desk: error)
        case let error as AttachmentFault: self.init(attachment: error)
        case let error as ExchangeStoreError: self.init(exchangeStore: error)
        case let error as ProofError: self.init(proof: error)
        case let error as TravellingRuleError: self.init(rule: error)
        case let error as MessageFault: self.init(message: error)
        case is EvidenceError, is CustodyError, is CustodyFault, is SigningError, is SigningRefusal:
            self = Fault(ofEvidence: error) ?? Fault(.internalServerError, "internal")
        case let error as ExchangeRefusal: self.init(exchange: error)
        case let error as OperationError: self.init(operation: error)
        case let error as ReportError: self.init(report: error)
        case let error as ActionPlanError: self.init(plan: error)
        case let error as DefinitionFault: self.init(definition: error)
        case let error as ReportRefusal: self.init(report: error)
        case let error as StatisticsStoreError: self.init(statistics: error)
        case let error as PrintingError: self.init(printing: error)
        case let error as SearchQueryError: self.init(search: error)
        case let error as SeaAlertError: self.init(sea: error)
        case let error as ConferenceError: self.init(conference: error)
        case let error as any HTTPResponseError where error.status == .notFound: self.init(.notFound, "not-found")
        case let error as any HTTPResponseError where error.status == .contentTooLarge:
            self.init(.contentTooLarge, "too-large", ["limit": "64 KiB"])
        case let error as any HTTPResponseError where error.status.code < 500:
            self.init(error.status, "malformed", ["what": error.status.reasonPhrase])
        default: self.init(.internalServerError, "internal")
        }
    }

    private init(console error: ConsoleError) {
        switch error {
        case .notSignedIn: self.init(.unauthorized, "not-signed-in")
        case .notAllowed: self.init(.forbidden, "not-allowed")
        case .mustChangePassword: self.init(.forbidden, "must-change-password")
        case .forgedForm: self.init(.forbidden, "forged-form")
        case .notFound: self.init(.notFound, "not-found")
        case .tooLarge(let limit): self.init(.contentTooLarge, "too-large", ["limit": "\(limit >> 20) MiB"])
        case .malformed(let what): self.init(.badRequest, "malformed", ["what": what])
        case .unsupportedMediaType: self.init(.unsupportedMediaType, "media-type")
        case .unknownTemplate, .resourceMissing: self.init(.internalServerError, "internal")
        }
    }
}
