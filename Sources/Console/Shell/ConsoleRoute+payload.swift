//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension ConsoleRoute {
    /// What a request to the route carries.
    package var payload: Payload {
        switch self {
        case .login, .logout, .language, .changePassword, .createToken, .giveDelegation, .endDelegation, .actFor,
            .recordFinding, .startImport, .saveRule, .checkRule, .backTestRule, .shadowRule, .publishRule,
            .withdrawRule, .defendRule, .proposeRuleList, .activateRuleList, .dropRuleList, .proposeLookouts,
            .addLookout, .activateLookouts, .withdrawLookouts, .judgeLookoutHit, .chartExport, .chartSame,
            .composeMessage, .sendDraft, .submitDraft, .endorseDraft, .discardDraft, .answerMessage, .copyMessage,
            .runMessageRule, .proposeReleaseRule, .publishReleaseRule, .withdrawReleaseRule, .messageFile,
            .beginConference, .changeConference, .signMinutes, .retractSignature, .settleMinutesAlarm, .settleAlarm,
            .acceptInvitation, .prepareTransfer, .signTransfer, .refuseTransfer, .withdrawTransfer, .exportEvidence,
            .signPhotos,
            .placeSeizure, .addOperation, .saveOperation, .stepOperation, .judgeSeizure, .addSituationReport,
            .saveSituationReport, .signSituationReport, .addActionPlan, .stepActionPlan, .amendActionPlan,
            .overrideLane, .openCase, .describeCase, .moveCase, .assignCase, .remarkCase, .proposeCaseClosing,
            .approveCaseClosing, .returnCaseClosing, .mergeCase, .splitCase, .addCaseEntity, .clearCaseEntity,
            .caseNames, .judgeCaseMatch, .registerCorrection, .decideCorrection, .purgeCaseNames, .saveSeizure,
            .checkSeizure, .saveReport, .publishReport, .addOfficer, .takeRegister, .updateOfficer,
            .setOfficerActive, .resetOfficerPassword,
            .takeSeaAlert, .dismissSeaAlert, .openSeaCase, .draftSeaMessage, .saveSeaZone,
            .takeSeaZones, .removeSeaZone, .addSeaPlot, .takeSeaPlots, .watchVessel,
            .unwatchVessel, .exportSea:
            .form
        case .upload, .uploadLookouts, .attachFiles, .uploadConferenceFile, .uploadInvitation, .takeEvidence,
            .uploadRegister, .uploadSeaZones, .uploadSeaPlots:
            .upload
        case .apiPostMessage, .apiCreateToken, .apiCloseToken, .apiPostDeclarations, .apiPostFinding,
            .apiFieldDraft, .apiFieldPhoto:
            .api
        default: .none
        }
    }
}
