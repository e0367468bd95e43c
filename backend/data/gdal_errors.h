// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cpl_error.h>

#include <string>

namespace terrella::data {

/// Collects what GDAL says in this thread while it lives, so that it reaches a person as one message and never as a
/// line on the terminal. The first failure is kept: later ones follow from it.
class GdalErrors {
public:
    GdalErrors() { CPLPushErrorHandlerEx(&GdalErrors::collect, this); }
    ~GdalErrors() { CPLPopErrorHandler(); }
    GdalErrors(const GdalErrors&) = delete;
    GdalErrors& operator=(const GdalErrors&) = delete;

    [[nodiscard]] bool any() const { return !first_.empty(); }
    /// GDAL's words, or `otherwise` when it gave none.
    [[nodiscard]] std::string text(const std::string& otherwise) const { return first_.empty() ? otherwise : first_; }

private:
    static void CPL_STDCALL collect(CPLErr kind, CPLErrorNum, const char* message) {
        auto* self = static_cast<GdalErrors*>(CPLGetErrorHandlerUserData());
        if (kind >= CE_Failure && self->first_.empty() && message != nullptr)
            self->first_ = message;
    }

    std::string first_;
};

} // namespace terrella::data
