//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Officers

extension ConsoleRoute {
    /// Who may take the route.
    package var access: Access {
        switch self {
        case .health, .readiness, .metrics, .asset, .openAPI, .loginForm, .login, .language, .apiCreateToken,
            .fieldWorker, .fieldManifest:
            .anyone
        case .logout, .account, .changePassword, .apiCloseToken: .doorstep
        case .createToken, .giveDelegation, .endDelegation, .actFor, .help, .search, .apiSearch: .signedIn
        case .today, .searchDeclaration, .declaration, .declarationLine, .apiDeclaration, .apiQueue:
            .permission(.seeDeclarations)
        case .findingForm, .recordFinding, .apiPostFinding: .permission(.recordFinding)
        case .imports, .upload, .importPreview, .startImport, .importRun, .importProgress, .importRejects,
            .apiPostDeclarations:
            .permission(.importDeclarations)
        case .rules, .rule, .ruleLists, .ruleList: .permission(.seeRules)
        case .newRule, .editRule, .saveRule, .checkRule, .backTestRule, .shadowRule, .withdrawRule, .defendRule,
            .newRuleList, .proposeRuleList, .dropRuleList:
            .permission(.writeRules)
        case .publishRule, .activateRuleList: .permission(.publishRules)
        case .lookouts, .lookoutList, .lookoutHits: .permission(.seeLookouts)
        case .uploadLookouts, .previewLookouts, .proposeLookouts, .newLookout, .addLookout, .withdrawLookouts:
            .permission(.writeLookouts)
        case .activateLookouts: .permission(.activateLookouts)
        case .judgeLookoutHit: .permission(.judgeLookoutHits)
        case .chart, .chartExpand, .chartPath, .chartExport, .chartSame: .permission(.seeLinkChart)
        case .messages, .messageEvents, .messageDraft, .message, .copyMessage, .releaseRules, .messageFile,
            .messageProof, .apiMessages, .apiMessage:
            .permission(.seeMessages)
        case .newMessage, .composeMessage, .attachFiles, .sendDraft, .submitDraft, .discardDraft, .answerMessage,
            .runMessageRule, .proposeReleaseRule, .withdrawReleaseRule, .draftSeaMessage, .apiPostMessage:
            .permission(.writeMessages)
        case .endorseDraft, .publishReleaseRule: .permission(.endorseMeasures)
        case .conferences, .conference, .conferenceItem, .conferenceFile, .minutesDocument, .minutesPackage,
            .contactPoints:
            .permission(.seeConferences)
        case .newConference, .beginConference, .changeConference, .uploadConferenceFile, .settleMinutesAlarm:
            .permission(.writeConferences)
        case .signMinutes, .retractSignature: .permission(.signMinutes)
        case .partners, .statement: .permission(.seePartners)
        case .settleAlarm: .permission(.settleAlarms)
        case .pairing, .uploadInvitation, .acceptInvitation: .permission(.pairPartners)
        case .evidenceWaiting, .evidence, .evidenceItem, .evidenceFile, .evidencePhoto, .pendingTransfer:
            .permission(.seeEvidence)
        case .newEvidence, .takeEvidence, .newTransfer, .prepareTransfer, .signTransfer, .refuseTransfer,
            .withdrawTransfer, .signPhotos:
            .permission(.handleEvidence)
        case .exportEvidence: .permission(.exportEvidence)
        case .operations, .operationEvents, .operation, .operationSeizures, .situationReport, .pasteSeizures,
            .seizureFile, .actionPlans, .actionPlan:
            .permission(.seeOperations)
        case .placeSeizure, .newOperation, .addOperation, .editOperation, .saveOperation, .stepOperation,
            .judgeSeizure, .addSituationReport, .saveSituationReport, .signSituationReport, .newActionPlan,
            .addActionPlan, .stepActionPlan, .amendActionPlan:
            .permission(.runOperations)
        case .sea, .seaEvents, .seaVessels, .seaVessel, .seaCard, .seaTrack, .seaTracks, .seaChart,
            .seaLayer, .seaAlerts, .seaAlert, .seaZones, .seaPlots, .watchedVessels, .exportSea,
            .seaExport, .seaExportFile:
            .permission(.seeSea)
        case .takeSeaAlert, .dismissSeaAlert, .saveSeaZone, .uploadSeaZones, .previewSeaZones,
            .takeSeaZones, .removeSeaZone, .addSeaPlot, .uploadSeaPlots, .previewSeaPlots,
            .takeSeaPlots, .watchVessel, .unwatchVessel:
            .permission(.workSea)
        case .seaFeeds:
            .permission(.seeSeaFeeds)
        case .overrideLane: .permission(.overrideLanes)
        case .cases, .caseFile: .permission(.seeCases)
        case .newCase, .openCase, .describeCase, .moveCase, .assignCase, .remarkCase, .proposeCaseClosing,
            .splitCase, .addCaseEntity, .clearCaseEntity, .judgeCaseMatch, .registerCorrection, .seizureForm,
            .saveSeizure, .checkSeizure, .openSeaCase, .field, .apiFieldSession, .apiFieldDraft, .apiFieldPhoto:
            .permission(.writeCases)
        case .approveCaseClosing, .returnCaseClosing, .mergeCase, .decideCorrection, .purgeCaseNames:
            .permission(.approveCases)
        case .caseNames: .permission(.seeNominalData)
        case .performance: .permission(.seePerformance)
        case .reports, .newReport, .report, .reportCell, .exportReport, .publication: .permission(.seeStatistics)
        case .saveReport, .publishReport: .permission(.publishStatistics)
        case .officers, .addOfficer, .editOfficer, .updateOfficer, .setOfficerActive, .resetOfficerPassword:
            .permission(.administerOfficers)
        case .registers, .uploadRegister, .previewRegister, .takeRegister: .permission(.administerNode)
        }
    }
}
