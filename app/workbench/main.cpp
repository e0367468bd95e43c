// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "workbench/languages.h"
#include "workbench/main_window.h"
#include "workbench/tour.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QStringList>
#include <QTimer>
#include <QWindow>

#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <string>

namespace {

using namespace terrella;

constexpr auto usage = R"(Usage: terrella [OPTION]... [RUN-OR-DATASET]...

Opens the workbench on run folders, experiment files, folders or archives of images;
'synthetic' stands for the embedded scenes.

  --tour DIR        draw every page with real content to PNG files in DIR, and end
  --page NAME       of the tour only this page (data, augment, train)
  --theme NAME      light, dark or system
  --language CODE   en or de
  --version         show the version, and end
  --help            show this text, and end

Exit status: 0 done, 1 internal error, 2 wrong usage, 3 bad or missing data.
)";

struct Options {
    QString tour, page, theme, language;
    QStringList paths;
};

/// Returns an exit status when the program should end here, −1 otherwise. Needs no display: --help works anywhere.
int parse(int count, char** arguments, Options& options) {
    const auto takesValue = [](const std::string& name) {
        return name == "--tour" || name == "--page" || name == "--theme" || name == "--language" ||
               name == "-platform" || name == "-style";
    };
    for (int i = 1; i < count; ++i) {
        std::string argument = arguments[i];
        if (argument == "--help" || argument == "-h") {
            std::fputs(usage, stdout);
            return 0;
        }
        if (argument == "--version") {
            std::printf("terrella %s\n", TERRELLA_VERSION);
            return 0;
        }
        if (argument.empty() || argument.front() != '-' || argument == "-") {
            options.paths.append(QString::fromLocal8Bit(arguments[i]));
            continue;
        }
        std::string value;
        if (const auto equals = argument.find('='); equals != std::string::npos) {
            value = argument.substr(equals + 1);
            argument.resize(equals);
        } else if (takesValue(argument) && i + 1 < count) {
            value = arguments[++i];
        }
        if (!takesValue(argument)) {
            std::fprintf(stderr, "terrella: unknown option '%s'; --help lists what there is\n", argument.c_str());
            return 2;
        }
        if (value.empty()) {
            std::fprintf(stderr, "terrella: '%s' needs a value; --help says which\n", argument.c_str());
            return 2;
        }
        const QString text = QString::fromLocal8Bit(value.c_str());
        if (argument == "--tour")
            options.tour = text;
        else if (argument == "--page")
            options.page = text;
        else if (argument == "--theme")
            options.theme = text;
        else if (argument == "--language")
            options.language = text;
    }
    if (!options.theme.isEmpty() && options.theme != QLatin1String("light") && options.theme != QLatin1String("dark") &&
        options.theme != QLatin1String("system")) {
        std::fprintf(stderr, "terrella: --theme is light, dark or system, not '%s'\n", qUtf8Printable(options.theme));
        return 2;
    }
    if (!options.language.isEmpty() && !workbench::Languages::known().contains(options.language)) {
        std::fprintf(stderr, "terrella: --language is en or de, not '%s'\n", qUtf8Printable(options.language));
        return 2;
    }
    return -1;
}

int run(int count, char** arguments) {
    Options options;
    if (const int status = parse(count, arguments, options); status >= 0)
        return status;
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!display && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        if (options.tour.isEmpty()) {
            std::fputs("terrella: there is no display; use terrella-cli here, or terrella --tour DIR for pictures\n",
                       stderr);
            return 1;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(count, arguments);
    QApplication::setOrganizationName(QStringLiteral("Terrella"));
    QApplication::setApplicationName(QStringLiteral("terrella"));
    QApplication::setApplicationDisplayName(QStringLiteral("Terrella"));
    QApplication::setApplicationVersion(QStringLiteral(TERRELLA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.terrella.Terrella"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/application.svg")));
    // Numbers are written with a point, as in YAML and papers: "1.5" must never be read as 15.
    QLocale::setDefault(QLocale::c());

    workbench::Settings settings;
    workbench::Languages languages;
    languages.use(!options.language.isEmpty() ? options.language
                  : options.tour.isEmpty()    ? settings.language()
                                              : QStringLiteral("en"));
    auto theme = options.tour.isEmpty() ? settings.theme() : widgets::ThemeMode::light;
    if (!options.theme.isEmpty())
        theme = options.theme == QLatin1String("light")  ? widgets::ThemeMode::light
                : options.theme == QLatin1String("dark") ? widgets::ThemeMode::dark
                                                         : widgets::ThemeMode::system;
    widgets::applyTheme(application, theme);
    if (!options.tour.isEmpty())
        return workbench::runTour(languages, options.tour, options.page);

    workbench::MainWindow window(languages);
    window.show();
    if (!options.paths.isEmpty())
        QTimer::singleShot(0, &window, [&window, paths = options.paths] { window.openPaths(paths); });
    // For measuring the start from outside: says so and ends as soon as the window is painted.
    QTimer painted;
    if (qEnvironmentVariableIsSet("TERRELLA_MEASURE_START")) {
        QObject::connect(&painted, &QTimer::timeout, &window, [&window] {
            if (window.windowHandle() && window.windowHandle()->isExposed()) {
                std::fputs("first window\n", stderr);
                QApplication::quit();
            }
        });
        painted.start(1);
    }
    return QApplication::exec();
}

} // namespace

int main(int count, char** arguments) {
    // A limit on file sizes shows where the write fails, as a full disk does, and must not end a run.
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        return run(count, arguments);
    } catch (const std::exception& failure) { // the last catch: jobs have their own
        std::fprintf(stderr, "terrella: %s\n", failure.what());
        return 1;
    }
}
