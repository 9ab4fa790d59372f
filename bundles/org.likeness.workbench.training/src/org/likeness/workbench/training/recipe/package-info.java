// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The recipe editor: a form and the YAML source of the same recipe. */
package org.likeness.workbench.training.recipe;
