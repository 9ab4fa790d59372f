// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.likeness.demo.DemoOptions;
import org.likeness.workbench.parts.TwinDialog;
import org.likeness.workbench.widgets.Ids;

/** Asks where the demo shall write and how thorough it shall be. */
final class DemoDialog extends TwinDialog {
  private Text folder;
  private Button quick;
  private Text seed;
  private DemoOptions options;

  DemoDialog(Shell shell) {
    super(shell, "Run the Demo", "Takes about 10 minutes on two processor cores, about 3 in the quick version, and"
        + " some 200 MB of disk. The folder becomes a workspace.", "Run");
  }

  DemoOptions options() {
    return options;
  }

  @Override
  protected void createFields(Composite grid) {
    new Label(grid, SWT.NONE).setText("Folder");
    folder = Ids.mark(new Text(grid, SWT.BORDER), "demo.folder");
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = 320;
    folder.setLayoutData(wide);
    folder.setText(Path.of(System.getProperty("user.home"), "likeness-demo").toString());
    Button browse = new Button(grid, SWT.PUSH);
    browse.setText("Browse…");
    browse.addListener(SWT.Selection, e -> {
      String chosen = new DirectoryDialog(getShell()).open();
      if (chosen != null) {
        folder.setText(chosen);
      }
    });
    new Label(grid, SWT.NONE);
    quick = Ids.mark(new Button(grid, SWT.CHECK), "demo.quick");
    quick.setText("Quick: a small training for a first look");
    quick.setSelection(true);
    quick.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    new Label(grid, SWT.NONE).setText("Seed");
    seed = Ids.mark(new Text(grid, SWT.BORDER), "demo.seed");
    seed.setMessage("empty: the persons that come with Likeness");
    seed.setToolTipText("A whole number renders two new persons");
    seed.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    folder.addListener(SWT.Modify, e -> check());
    seed.addListener(SWT.Modify, e -> check());
    quick.addListener(SWT.Selection, e -> check());
  }

  @Override
  protected String problem() {
    if (folder.getText().isBlank()) {
      return "Choose a folder.";
    }
    if (Files.exists(Path.of(folder.getText().strip())) && !Files.isDirectory(Path.of(folder.getText().strip()))) {
      return folder.getText().strip() + " is not a folder.";
    }
    return seed.getText().isBlank() || seed.getText().strip().matches("-?\\d{1,18}") ? null : "The seed must be a whole number.";
  }

  @Override
  protected List<String> command() {
    List<String> out = new ArrayList<>(List.of("demo", "--out", folder.getText().strip()));
    if (quick.getSelection()) {
      out.add("--quick");
    }
    if (!seed.getText().isBlank()) {
      out.addAll(List.of("--seed", seed.getText().strip()));
    }
    return out;
  }

  @Override
  protected void okPressed() {
    options = new DemoOptions(Path.of(folder.getText().strip()), quick.getSelection(),
        seed.getText().isBlank() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(seed.getText().strip())));
    super.okPressed();
  }
}
