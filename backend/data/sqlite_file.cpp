// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/sqlite_file.h"

#include "base/checksum.h"
#include "base/error.h"
#include "base/files.h"

#include <sqlite3.h>

#include <unistd.h>

#include <atomic>
#include <bit>
#include <system_error>
#include <utility>

namespace terrella::data {
namespace fs = std::filesystem;
namespace {

constexpr int wait_for_lock_ms = 200;

[[noreturn]] void refuse(sqlite3* database, const std::string& where) {
    const int code = database == nullptr ? SQLITE_NOMEM : sqlite3_errcode(database);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        throw DataError(told("it is locked by another program"), where, told("Close what uses it"));
    throw DataError(
        told("it cannot be used: %1", database == nullptr ? told("no memory") : Message(sqlite3_errmsg(database))),
        where, told("Delete it"));
}

} // namespace

SqliteStatement::SqliteStatement(sqlite3* database, const std::string& text) : database_(database) {
    if (sqlite3_prepare_v2(database, text.c_str(), -1, &statement_, nullptr) != SQLITE_OK)
        refuse(database, text);
}

SqliteStatement::~SqliteStatement() { sqlite3_finalize(statement_); }

SqliteStatement::SqliteStatement(SqliteStatement&& other) noexcept
    : database_(other.database_), statement_(std::exchange(other.statement_, nullptr)) {}

SqliteStatement& SqliteStatement::bind(int parameter, std::int64_t value) {
    sqlite3_bind_int64(statement_, parameter, value);
    return *this;
}

SqliteStatement& SqliteStatement::bind(int parameter, std::string_view text) {
    sqlite3_bind_text(statement_, parameter, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    return *this;
}

SqliteStatement& SqliteStatement::bind_bytes(int parameter, std::string_view bytes) {
    sqlite3_bind_blob64(statement_, parameter, bytes.data(), bytes.size(), SQLITE_STATIC);
    return *this;
}

bool SqliteStatement::step() {
    const int code = sqlite3_step(statement_);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        refuse(database_, "");
    return code == SQLITE_ROW;
}

void SqliteStatement::run() {
    while (step()) {
    }
    reset();
}

void SqliteStatement::reset() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
}

std::int64_t SqliteStatement::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::string_view SqliteStatement::bytes(int column) const {
    const void* bytes = sqlite3_column_blob(statement_, column);
    return bytes == nullptr ? std::string_view()
                            : std::string_view(static_cast<const char*>(bytes),
                                               static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
}

SqliteFile SqliteFile::open(const fs::path& path) {
    SqliteFile file(path, true);
    file.run("SELECT count(*) FROM sqlite_master"); // meets a lock or a damaged head here and not later
    return file;
}

SqliteFile SqliteFile::create(const fs::path& path) {
    SqliteFile file(path, false);
    // Nobody sees it before it is whole, so nothing has to be undone.
    file.run("PRAGMA journal_mode = OFF");
    file.run("PRAGMA synchronous = OFF");
    file.run("PRAGMA page_size = 16384");
    file.run("BEGIN");
    file.run("CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT)");
    return file;
}

SqliteFile::SqliteFile(fs::path path, bool reading) : path_(std::move(path)) {
    if (!reading) {
        std::error_code code;
        fs::create_directories(path_.parent_path(), code);
        static std::atomic<int> made{0};
        aside_ = path_.parent_path() /
                 ('.' + path_.filename().string() + ".new-" + std::to_string(::getpid()) + '-' + std::to_string(made++));
        fs::remove(aside_, code);
    }
    const int flags = (reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2((reading ? path_ : aside_).c_str(), &database_, flags, nullptr) != SQLITE_OK) {
        const std::string reason = database_ == nullptr ? "no memory" : sqlite3_errmsg(database_);
        close();
        throw DataError(told("it cannot be opened: %1", reason), path_.string(),
                        told("Check that the folder may be written to"));
    }
    sqlite3_busy_timeout(database_, wait_for_lock_ms);
}

SqliteFile::SqliteFile(SqliteFile&& other) noexcept
    : path_(std::move(other.path_)), aside_(std::exchange(other.aside_, {})),
      database_(std::exchange(other.database_, nullptr)) {}

SqliteFile::~SqliteFile() { close(); }

void SqliteFile::close() noexcept {
    if (database_ != nullptr)
        sqlite3_close_v2(std::exchange(database_, nullptr));
    if (!aside_.empty()) {
        std::error_code ignored;
        fs::remove(aside_, ignored);
    }
}

SqliteStatement SqliteFile::prepare(const std::string& statement) { return {database_, statement}; }

void SqliteFile::run(const std::string& statement) { prepare(statement).run(); }

void SqliteFile::commit() {
    run("COMMIT");
    if (sqlite3_close(database_) != SQLITE_OK)
        refuse(database_, path_.string());
    database_ = nullptr;
    sync_to_disk(aside_);
    std::error_code code;
    fs::rename(aside_, path_, code);
    if (code)
        throw Error(told("Cannot write: %1", code.message()), path_.string(),
                    told("Check that the folder may be written to"));
    aside_.clear();
}

std::optional<std::string> SqliteFile::fact(const std::string& key) {
    SqliteStatement statement = prepare("SELECT value FROM facts WHERE key = ?");
    statement.bind(1, std::string_view(key));
    return statement.step() ? std::optional(std::string(statement.bytes(0))) : std::nullopt;
}

void SqliteFile::set_fact(const std::string& key, const std::string& value) {
    prepare("INSERT INTO facts VALUES (?, ?)").bind(1, std::string_view(key)).bind(2, std::string_view(value)).run();
}

void SqliteFile::make_chunks(const std::string& table) {
    run("CREATE TABLE " + table + " (number INTEGER PRIMARY KEY, sum INTEGER, bytes BLOB)");
}

void SqliteFile::add_chunk(const std::string& table, std::int64_t number, std::string_view bytes) {
    prepare("INSERT INTO " + table + " VALUES (?, ?, ?)")
        .bind(1, number)
        .bind(2, std::bit_cast<std::int64_t>(checksum(bytes)))
        .bind_bytes(3, bytes)
        .run();
}

std::string SqliteFile::chunk(const std::string& table, std::int64_t number) {
    SqliteStatement statement = prepare("SELECT sum, bytes FROM " + table + " WHERE number = ?");
    statement.bind(1, number);
    if (!statement.step())
        throw DataError(told("it lacks a part"), path_.string(), told("Delete it"));
    const std::string_view bytes = statement.bytes(1);
    if (std::bit_cast<std::int64_t>(checksum(bytes)) != statement.integer(0))
        throw DataError(told("a part of it is damaged"), path_.string(), told("Delete it"));
    return std::string(bytes);
}

} // namespace terrella::data
