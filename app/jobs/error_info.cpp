// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/error_info.h"

#include "base/error.h"
#include "jobs/backend_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <new>

namespace terrella::jobs {

namespace {

ErrorInfo fromError(ErrorInfo::Kind kind, const Error& error) {
    return {kind, backendText(error.happened_message()), QString::fromStdString(error.where()),
            backendText(error.remedy_message())};
}

} // namespace

QString ErrorInfo::details() const {
    QStringList lines{what};
    if (!where.isEmpty())
        lines << QCoreApplication::translate("jobs", "Where: %1").arg(where);
    if (!remedy.isEmpty())
        lines << QCoreApplication::translate("jobs", "Try: %1").arg(remedy);
    return lines.join(QLatin1Char('\n'));
}

ErrorInfo errorInfo(const std::exception_ptr& exception) {
    if (!exception)
        return {};
    try {
        std::rethrow_exception(exception);
    } catch (const ConfigurationError& error) {
        return fromError(ErrorInfo::Kind::configuration, error);
    } catch (const DataError& error) {
        return fromError(ErrorInfo::Kind::data, error);
    } catch (const Error& error) {
        return fromError(ErrorInfo::Kind::internal, error);
    } catch (const std::bad_alloc&) {
        return {
            ErrorInfo::Kind::internal,
            QCoreApplication::translate("jobs", "The memory of this machine did not suffice"),
            {},
            QCoreApplication::translate("jobs", "Use a smaller batch, a smaller image size or a smaller sample cache")};
    } catch (const std::exception& error) {
        return {ErrorInfo::Kind::internal, QString::fromUtf8(error.what()), {}, {}};
    } catch (...) {
        return {ErrorInfo::Kind::internal,
                QCoreApplication::translate("jobs", "An unknown failure inside the program"),
                {},
                {}};
    }
}

} // namespace terrella::jobs
