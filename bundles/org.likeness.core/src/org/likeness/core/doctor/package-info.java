// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** What is there, what is missing, and what to do about it. */
package org.likeness.core.doctor;
