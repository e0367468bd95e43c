// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "base/yaml.h"

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <sstream>
#include <string_view>

namespace terrella {
namespace {

constexpr int deepest = 64;
constexpr int most_values = 100'000;

std::string place(const std::string& name, const YAML::Mark& mark) {
    return mark.is_null() ? name
                          : name + ":" + std::to_string(mark.line + 1) + ":" + std::to_string(mark.column + 1);
}

bool valid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : (lead >> 5) == 6 ? 2 : (lead >> 4) == 14 ? 3 : (lead >> 3) == 30 ? 4 : 0;
        if (length == 0 || i + length > text.size())
            return false;
        std::uint32_t point = length == 1 ? lead : lead & (0x7Fu >> length);
        for (std::size_t k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if ((next >> 6) != 2)
                return false;
            point = (point << 6) | (next & 0x3Fu);
        }
        static constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
        if (point < least[length] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
            return false;
        i += length;
    }
    return true;
}

/// A plain scalar by the YAML 1.2 core schema; infinities and not-a-number stay text, as no setting may be one.
Json plain_scalar(const std::string& text) {
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
        return {};
    if (text == "true" || text == "True" || text == "TRUE")
        return true;
    if (text == "false" || text == "False" || text == "FALSE")
        return false;
    const char* begin = text.data() + (text[0] == '+' ? 1 : 0);
    const char* end = text.data() + text.size();
    if (begin == end || text.find_first_not_of("0123456789+-.eE") != std::string::npos)
        return text;
    std::int64_t whole = 0;
    if (const auto read = std::from_chars(begin, end, whole); read.ec == std::errc() && read.ptr == end)
        return whole;
    double real = 0;
    if (const auto read = std::from_chars(begin, end, real); read.ec == std::errc() && read.ptr == end && std::isfinite(real))
        return real;
    return text;
}

class Reader {
public:
    Reader(std::string name, Origins& origins) : name_(std::move(name)), origins_(origins) {}

    Json read(const YAML::Node& node, const std::string& key, int depth) {
        if (depth > deepest)
            refuse(node, told("The text is nested more than %1 levels deep", deepest), told("Flatten it"));
        if (++values_ > most_values)
            refuse(node, told("The text expands to more than 100,000 values"),
                   told("Remove aliases that repeat large parts"));
        if (!node.Mark().is_null())
            origins_.set(key, place(name_, node.Mark()));
        switch (node.Type()) {
        case YAML::NodeType::Undefined:
        case YAML::NodeType::Null: return {};
        case YAML::NodeType::Scalar: return scalar(node);
        case YAML::NodeType::Sequence: {
            Json list = Json::array();
            std::size_t i = 0;
            for (const auto& item : node)
                list.push_back(read(item, joined(key, std::to_string(i++)), depth + 1));
            return list;
        }
        case YAML::NodeType::Map: return map(node, key, depth);
        }
        return {};
    }

private:
    static std::string joined(const std::string& key, const std::string& below) {
        return key.empty() ? below : key + "." + below;
    }

    [[noreturn]] void refuse(const YAML::Node& node, const Message& what, const Message& remedy) const {
        throw ConfigurationError(what, place(name_, node.Mark()), remedy);
    }

    Json scalar(const YAML::Node& node) const {
        const std::string& tag = node.Tag();
        if (tag == "!" || tag == "tag:yaml.org,2002:str")
            return node.Scalar();
        if (!tag.empty() && tag != "?")
            refuse(node, told("The tag '%1' is not known here", tag), told("Remove it: only plain values are read"));
        return plain_scalar(node.Scalar());
    }

    Json map(const YAML::Node& node, const std::string& key, int depth) {
        Json object = Json::object();
        for (const auto& item : node) {
            if (!item.first.IsScalar())
                refuse(item.first, told("A key must be a word"), told("Write 'key: value'"));
            const std::string name = item.first.Scalar();
            if (object.contains(name))
                refuse(item.first, told("The key '%1' stands twice", name), told("Remove one of the two"));
            const std::string below = joined(key, name);
            object[name] = read(item.second, below, depth + 1);
            // A wrong key is best shown where the key stands; its value stands beside it.
            origins_.set(below, place(name_, item.first.Mark()));
        }
        return object;
    }

    std::string name_;
    Origins& origins_;
    int values_ = 0;
};

/// Ignores what a parser tells.
class Deaf : public YAML::EventHandler {
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

/// Whether something follows the first document. Not YAML::LoadAll: it never returns on some damaged texts.
bool something_follows(const std::string& text) {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    Deaf deaf;
    return parser.HandleNextDocument(deaf) && parser.HandleNextDocument(deaf);
}

bool is_leaf(const Json& value) {
    if (value.is_array()) {
        for (const Json& one : value)
            if (one.is_structured())
                return false;
        return true;
    }
    return !value.is_object();
}

bool fits_one_line(const Json& value) {
    if (!value.is_object())
        return is_leaf(value);
    for (const auto& [key, one] : value.items())
        if (!is_leaf(one))
            return false;
    return value.dump(-1, ' ', false, Json::error_handler_t::replace).size() < 100;
}

void emit(YAML::Emitter& out, const Json& value, bool top) {
    if (value.is_object()) {
        out << (!top && fits_one_line(value) ? YAML::Flow : YAML::Block) << YAML::BeginMap;
        for (const auto& [key, one] : value.items()) {
            out << YAML::Key << key << YAML::Value;
            emit(out, one, false);
        }
        out << YAML::EndMap;
    } else if (value.is_array()) {
        out << (fits_one_line(value) ? YAML::Flow : YAML::Block) << YAML::BeginSeq;
        for (const Json& one : value)
            emit(out, one, false);
        out << YAML::EndSeq;
    } else if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        if (plain_scalar(text).is_string())
            out << text;
        else
            out << YAML::DoubleQuoted << text; // "true" and "12" would read back as something else
    } else if (value.is_number_float()) {
        out << number_text(value.get<double>());
    } else if (value.is_null()) {
        out << YAML::Null;
    } else {
        out << value.dump();
    }
}

} // namespace

Document parse_yaml(const std::string& text, const std::string& name) {
    if (!valid_utf8(text))
        throw ConfigurationError(told("The text is not UTF-8"), name,
                                 told("Save it as UTF-8; it may be a binary file"));
    Document document;
    try {
        if (something_follows(text))
            throw ConfigurationError(told("There is more than one document, or something follows the first"), name,
                                     told("Keep one; remove '---' lines and stray brackets"));
        document.values = Reader(name, document.origins).read(YAML::Load(text), {}, 0);
    } catch (const YAML::Exception& error) {
        throw ConfigurationError(told("This is not YAML: %1", error.msg), place(name, error.mark),
                                 told("Check indentation, colons and brackets in this line and the one above"));
    }
    return document;
}

Document read_yaml(const std::filesystem::path& path) {
    try {
        return parse_yaml(read_file(path), path.filename().string());
    } catch (const DataError& error) {
        // A settings file that is missing is a mistake in the command, not in the data.
        throw ConfigurationError(error.happened_message(), error.where(), error.remedy_message());
    }
}

std::string write_yaml(const Json& values) {
    YAML::Emitter out;
    out.SetIndent(2);
    emit(out, values, true);
    return std::string(out.c_str()) + "\n";
}

Json parse_yaml_value(const std::string& text, const std::string& where) {
    try {
        return parse_yaml(text, where).values;
    } catch (const ConfigurationError& error) {
        throw ConfigurationError(error.happened_message(), where, error.remedy_message());
    }
}

} // namespace terrella
