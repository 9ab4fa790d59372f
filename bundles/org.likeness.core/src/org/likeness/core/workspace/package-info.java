// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** A workspace: one folder with datasets, recipes, runs and models. */
package org.likeness.core.workspace;
