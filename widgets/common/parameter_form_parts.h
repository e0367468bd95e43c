// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/parameter_form.h"

class QHBoxLayout;

namespace terrella::widgets {

// The pieces a ParameterForm is put together from; for its own files only.

/// A heading with rows below it and a button that unfolds the advanced ones.
struct ParameterForm::Section {
    Section(QVBoxLayout* parent, std::string section_key, const QString& heading);
    void addCaption(const QString& text);
    void addTools(QWidget* tools);
    /// Hides what has no rows to show.
    void show(bool with_empty);

    std::string key;
    QWidget* box;
    QHBoxLayout* head;
    QLabel* title;
    QLabel* caption = nullptr;
    QGridLayout* grid;
    QToolButton* more;
    int visible_rows = 0, advanced_rows = 0;
    bool unfolded = false, unfold_for_problem = false, has_tools = false;
};

/// Label, field, and the problem under it.
struct ParameterForm::Row {
    Row(Section& owner, const Parameter& p, std::string row_key, QWidget* row_field);
    [[nodiscard]] ValueEdit* edit() const; // null for choices and switches
    [[nodiscard]] QWidget* input() const;  // what takes the focus
    void setVisible(bool visible);
    void showProblem(const QString& text) const;
    void markChanged(bool differs);
    void paint() const;

    Section& section;
    Parameter parameter;
    std::string key;
    QWidget* field;
    QLabel* label;
    QLabel* problem;
    QString haystack; // what the search looks in
    bool changed = false, shown = true;
};

/// `edit` with a button that opens a file dialog.
QWidget* withPathButton(ValueEdit* edit);

/// What the choice above a list of variants says: a keyword, one list, or a list for each part.
inline const QString one_list = QStringLiteral("[]"), list_each = QStringLiteral("{}");
QString listChoice(const Json& value);

enum class ListEdit { up, down, remove };
/// Up, down and remove for entry `index` of `count`.
QWidget* makeListTools(std::size_t index, std::size_t count, std::function<void(ListEdit)> edit);
void editList(Json& list, std::size_t index, ListEdit edit);
/// A button with a menu of all variants.
QWidget* makeAddButton(const Parameter& p, std::function<void(const std::string& name)> add);

} // namespace terrella::widgets
