// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cpl_error.h>

#include <string>
#include <string_view>

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
        if (message != nullptr && self->first_.empty() && (kind >= CE_Failure || cut_off(message)))
            self->first_ = message;
    }
    /// libjpeg only warns when a file ends early, and fills the rest with grey.
    static bool cut_off(std::string_view message) { return message.find("remature end of") != std::string_view::npos; }

    std::string first_;
};

} // namespace terrella::data
