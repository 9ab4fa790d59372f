// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.commands;

import java.nio.file.Files;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.workspace.Workspace;
import org.likeness.workbench.parts.TwinDialog;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** Asks what a new recipe shall do and how it is called. */
final class NewRecipeDialog extends TwinDialog {
  private final Workspace workspace;
  private final List<RecipeKind> kinds;
  private Combo kind;
  private Text name;
  private Label description;
  private String chosenName = "";
  private int index;

  NewRecipeDialog(Shell shell, Workspace workspace, List<RecipeKind> all) {
    super(shell, "New Recipe", "Choose what the recipe does; every setting can be changed afterwards.", "Create");
    this.workspace = workspace;
    kinds = all.stream().filter(k -> Template.exists(k.kind())).toList();
  }

  String name() {
    return chosenName;
  }

  String yaml() {
    return Template.of(kinds.get(index).kind(), chosenName, workspace);
  }

  @Override
  protected void createFields(Composite grid) {
    new Label(grid, SWT.NONE).setText("Kind");
    kind = Ids.mark(new Combo(grid, SWT.READ_ONLY), "recipe.new.kind");
    kinds.forEach(k -> kind.add(k.kind()));
    kind.select(Math.max(0, kind.indexOf("swap")));
    kind.addListener(SWT.Selection, e -> choose());
    new Label(grid, SWT.NONE);
    new Label(grid, SWT.NONE);
    description = Css.muted(new Label(grid, SWT.WRAP));
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
    wide.widthHint = 360;
    description.setLayoutData(wide);
    new Label(grid, SWT.NONE).setText("Name");
    name = Ids.mark(new Text(grid, SWT.BORDER), "recipe.new.name");
    name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    name.addListener(SWT.Modify, e -> {
      chosenName = name.getText().strip();
      check();
    });
    choose();
    grid.getDisplay().asyncExec(() -> {
      if (!name.isDisposed()) {
        name.setFocus(); // the kind has a value already
      }
    });
  }

  private void choose() {
    index = Math.max(0, kind.getSelectionIndex());
    description.setText(kinds.isEmpty() ? "" : kinds.get(index).description());
    check();
  }

  @Override
  protected String problem() {
    if (kinds.isEmpty()) {
      return "No kind of recipe is there; the log says why.";
    }
    if (!chosenName.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
      return "A recipe's name is made of letters, digits and hyphens.";
    }
    return Files.exists(workspace.recipes().folder().resolve(chosenName + ".yaml")) ? "There is a recipe '" + chosenName + "' already." : null;
  }

  @Override
  protected List<String> command() {
    return List.of("run", workspace.recipes().folder().resolve(chosenName + ".yaml").toString(), "--dry-run");
  }
}
