// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/told_texts.h"

#include "base/files.h"

#include <algorithm>
#include <cctype>

namespace terrella::translations {
namespace {

/// Just enough of C++ to tell calls from comments and text.
class Reader {
public:
    explicit Reader(std::string_view code) : code_(code) {}

    std::vector<std::string> read() {
        std::vector<std::string> patterns;
        while (at_ < code_.size()) {
            if (skip_blank())
                continue;
            if (code_[at_] == '"') {
                literal();
            } else if (code_[at_] == '\'') {
                character();
            } else if (is_word(code_[at_])) {
                const std::string_view name = word();
                if (name.ends_with('R') && at_ < code_.size() && code_[at_] == '"')
                    raw_literal();
                else if (name == "told" && opens_with_literal())
                    patterns.push_back(literals());
            } else {
                ++at_;
            }
        }
        return patterns;
    }

private:
    static bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

    /// Space and comments; whether there were any.
    bool skip_blank() {
        const std::size_t from = at_;
        while (at_ < code_.size()) {
            if (std::isspace(static_cast<unsigned char>(code_[at_])) != 0)
                ++at_;
            else if (code_.substr(at_).starts_with("//"))
                at_ = std::min(code_.find('\n', at_), code_.size());
            else if (code_.substr(at_).starts_with("/*"))
                at_ = std::min(code_.find("*/", at_ + 2), code_.size() - 2) + 2;
            else
                break;
        }
        return at_ > from;
    }

    /// A name or number, with the quotation marks between digits.
    std::string_view word() {
        const std::size_t from = at_;
        const bool number = std::isdigit(static_cast<unsigned char>(code_[at_])) != 0;
        while (at_ < code_.size() && (is_word(code_[at_]) || (number && code_[at_] == '\'')))
            ++at_;
        return code_.substr(from, at_ - from);
    }

    std::string literal() {
        std::string text;
        for (++at_; at_ < code_.size() && code_[at_] != '"'; ++at_) {
            if (code_[at_] == '\\' && at_ + 1 < code_.size())
                text += code_[++at_] == 'n' ? '\n' : code_[at_];
            else
                text += code_[at_];
        }
        ++at_;
        return text;
    }

    void character() {
        for (++at_; at_ < code_.size() && code_[at_] != '\''; ++at_)
            at_ += code_[at_] == '\\';
        ++at_;
    }

    void raw_literal() {
        const std::size_t open = std::min(code_.find('(', at_), code_.size());
        const std::string close = ")" + std::string(code_.substr(at_ + 1, open - at_ - 1)) + "\"";
        at_ = std::min(code_.find(close, open), code_.size());
        at_ = std::min(at_ + close.size(), code_.size());
    }

    /// Whether `("` comes; then at its quotation mark.
    bool opens_with_literal() {
        skip_blank();
        if (at_ >= code_.size() || code_[at_] != '(')
            return false;
        ++at_;
        skip_blank();
        return at_ < code_.size() && code_[at_] == '"';
    }

    std::string literals() {
        std::string text;
        while (at_ < code_.size() && code_[at_] == '"') {
            text += literal();
            skip_blank();
        }
        return text;
    }

    std::string_view code_;
    std::size_t at_ = 0;
};

} // namespace

std::vector<std::string> told_in(std::string_view code) { return Reader(code).read(); }

std::vector<std::string> told_texts(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
            files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<std::string> patterns;
    for (const std::filesystem::path& file : files)
        for (std::string& pattern : told_in(read_file(file)))
            patterns.push_back(std::move(pattern));
    return patterns;
}

} // namespace terrella::translations
