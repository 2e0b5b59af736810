// SPDX-License-Identifier: Apache-2.0
// The C interface of libxgboost; imported by exactly one Swift file of `Forest`.
#include <xgboost/c_api.h>
