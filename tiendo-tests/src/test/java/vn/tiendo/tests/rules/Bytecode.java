package vn.tiendo.tests.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CompoundElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the class file says and ArchUnit does not: instructions, so locals and conversions too, and texts. */
record Bytecode(ClassModel file) {
    private static final Set<ClassDesc> FLOATING_TYPES =
            Set.of(ConstantDescs.CD_float, ConstantDescs.CD_double, ConstantDescs.CD_Float, ConstantDescs.CD_Double);

    private static final String METERS = "io/micrometer/core/instrument/";

    static Bytecode of(JavaClass type) {
        try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return new Bytecode(ClassFile.of().parse(bytes.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every text in the class: literals, values of annotations, names. */
    Stream<String> texts() {
        return StreamSupport.stream(file.constantPool().spliterator(), false)
                .filter(Utf8Entry.class::isInstance)
                .map(entry -> ((Utf8Entry) entry).stringValue());
    }

    /** The fields and methods that have anything to do with float or double. */
    Stream<String> floatingPoint() {
        Stream<String> fields = file.fields().stream()
                .filter(Bytecode::isFloating)
                .map(field -> field.fieldName().stringValue());
        Stream<String> methods = file.methods().stream()
                .filter(Bytecode::isFloating)
                .map(method -> method.methodName().stringValue());
        return Stream.concat(fields, methods);
    }

    private static boolean isFloating(FieldModel field) {
        return isFloating(field.fieldTypeSymbol());
    }

    private static boolean isFloating(MethodModel method) {
        List<Instruction> code = method.code().stream()
                .flatMap(CompoundElement::elementStream)
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
        boolean computes = IntStream.range(0, code.size())
                .anyMatch(i -> isFloating(code.get(i)) && !isMeasured(code.subList(i, Math.min(i + 2, code.size()))));
        return computes || isFloating(method.methodTypeSymbol());
    }

    /** A whole number handed to Micrometer, which measures in double: {@code summary.record(batch.size())}. */
    private static boolean isMeasured(List<Instruction> next) {
        boolean handsOver =
                next.getFirst() instanceof InvokeInstruction || next.getFirst() instanceof ConvertInstruction;
        return handsOver
                && next.stream()
                        .filter(InvokeInstruction.class::isInstance)
                        .anyMatch(call -> ((InvokeInstruction) call)
                                .owner()
                                .asInternalName()
                                .startsWith(METERS));
    }

    private static boolean isFloating(CodeElement element) {
        return switch (element) {
            case LoadInstruction load -> isFloating(load.typeKind());
            case StoreInstruction store -> isFloating(store.typeKind());
            case ArrayLoadInstruction load -> isFloating(load.typeKind());
            case ArrayStoreInstruction store -> isFloating(store.typeKind());
            case ConstantInstruction constant -> isFloating(constant.typeKind());
            case ConvertInstruction convert -> isFloating(convert.fromType()) || isFloating(convert.toType());
            case OperatorInstruction operator -> isFloating(operator.typeKind());
            case NewPrimitiveArrayInstruction array -> isFloating(array.typeKind());
            case ReturnInstruction result -> isFloating(result.typeKind());
            case FieldInstruction field -> isFloating(field.typeSymbol());
            case InvokeInstruction call -> isFloating(call.typeSymbol());
            case InvokeDynamicInstruction call -> isFloating(call.typeSymbol());
            default -> false;
        };
    }

    private static boolean isFloating(MethodTypeDesc type) {
        return isFloating(type.returnType()) || type.parameterList().stream().anyMatch(Bytecode::isFloating);
    }

    private static boolean isFloating(ClassDesc type) {
        return type.isArray() ? isFloating(type.componentType()) : FLOATING_TYPES.contains(type);
    }

    private static boolean isFloating(TypeKind kind) {
        return kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE;
    }
}
